// The tables of the graph; a test holds them equal to the records in kg/model.

CREATE NODE TABLE Graph(id STRING, schema_version INT64, complete BOOL, max_authors INT64, max_papers INT64, keeps_invented BOOL, min_confidence DOUBLE, overrides STRING, derived_with STRING, PRIMARY KEY (id));
CREATE NODE TABLE Digest(id STRING, date STRING, source STRING, content_hash STRING, built_with STRING, parts INT64, problems STRING[], PRIMARY KEY (id));
CREATE NODE TABLE Paper(id STRING, title STRING, url STRING, published STRING, first_seen STRING, votes INT64, authors_listed INT64, authors_truncated BOOL, code_url STRING, project_url STRING, PRIMARY KEY (id));
CREATE NODE TABLE Author(id STRING, name STRING, variants STRING[], kind STRING, homonym_score DOUBLE, homonym_reasons STRING[], PRIMARY KEY (id));
CREATE NODE TABLE Sentence(id STRING, text STRING, section STRING, start_at INT64, line INT64, PRIMARY KEY (id));
CREATE NODE TABLE Method(id STRING, kind STRING, name STRING, aliases STRING[], PRIMARY KEY (id));
CREATE NODE TABLE Benchmark(id STRING, kind STRING, name STRING, aliases STRING[], PRIMARY KEY (id));
CREATE NODE TABLE Task(id STRING, kind STRING, name STRING, aliases STRING[], PRIMARY KEY (id));
CREATE NODE TABLE Metric(id STRING, kind STRING, name STRING, aliases STRING[], higher_is_better BOOL, PRIMARY KEY (id));
CREATE NODE TABLE Result(id STRING, value DOUBLE, unit STRING, is_delta BOOL, PRIMARY KEY (id));

CREATE REL TABLE FEATURED_IN(FROM Paper TO Digest, title STRING, url STRING, authors STRING[], authors_read STRING[], authors_line STRING, authors_at INT64, authors_truncated BOOL, votes INT64, position INT64, line INT64, text_matches DOUBLE);
CREATE REL TABLE HAS_SENTENCE(FROM Paper TO Sentence);
CREATE REL TABLE IN_DIGEST(FROM Sentence TO Digest);
CREATE REL TABLE NAMES(FROM Sentence TO Method, FROM Sentence TO Benchmark, FROM Sentence TO Task, FROM Sentence TO Metric, surface STRING, entity STRING, start_at INT64, end_at INT64, role STRING, rule STRING, confidence DOUBLE);
CREATE REL TABLE STATES(FROM Sentence TO Result, value DOUBLE, unit STRING, is_delta BOOL, method STRING, benchmark STRING, metric STRING, baseline STRING, start_at INT64, end_at INT64, rule STRING, confidence DOUBLE);
CREATE REL TABLE AUTHORED(FROM Author TO Paper, listed_at INT64);
CREATE REL TABLE PROPOSES(FROM Paper TO Method, role STRING, confidence DOUBLE, support INT64, sentence STRING, first_seen STRING);
CREATE REL TABLE USES(FROM Paper TO Method, role STRING, confidence DOUBLE, support INT64, sentence STRING, first_seen STRING);
CREATE REL TABLE COMPARES_WITH(FROM Paper TO Method, role STRING, confidence DOUBLE, support INT64, sentence STRING, first_seen STRING);
CREATE REL TABLE MENTIONS(FROM Paper TO Method, FROM Paper TO Benchmark, role STRING, confidence DOUBLE, support INT64, sentence STRING, first_seen STRING);
CREATE REL TABLE INTRODUCES(FROM Paper TO Benchmark, role STRING, confidence DOUBLE, support INT64, sentence STRING, first_seen STRING);
CREATE REL TABLE EVALUATES_ON(FROM Paper TO Benchmark, role STRING, confidence DOUBLE, support INT64, sentence STRING, first_seen STRING);
CREATE REL TABLE TRAINS_ON(FROM Paper TO Benchmark, role STRING, confidence DOUBLE, support INT64, sentence STRING, first_seen STRING);
CREATE REL TABLE ADDRESSES(FROM Paper TO Task, role STRING, confidence DOUBLE, support INT64, sentence STRING, first_seen STRING);
CREATE REL TABLE MEASURES(FROM Paper TO Metric, role STRING, confidence DOUBLE, support INT64, sentence STRING, first_seen STRING);
CREATE REL TABLE REPORTS(FROM Paper TO Result);
CREATE REL TABLE OF_METHOD(FROM Result TO Method);
CREATE REL TABLE ON_BENCHMARK(FROM Result TO Benchmark);
CREATE REL TABLE IN_METRIC(FROM Result TO Metric);
CREATE REL TABLE OVER_BASELINE(FROM Result TO Method);
CREATE REL TABLE VARIANT_OF(FROM Method TO Method, FROM Benchmark TO Benchmark, FROM Metric TO Metric, reason STRING);
CREATE REL TABLE COAUTHORED_WITH(FROM Author TO Author, papers STRING[], weight DOUBLE, first_seen STRING, last_seen STRING);
CREATE REL TABLE SHARES_BENCHMARK(FROM Paper TO Paper, benchmarks STRING[], roles STRING[], weight DOUBLE);
