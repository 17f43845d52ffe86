"""Korean and English words that tell what the name beside them is, each table in one place."""

from kg.model.facts import BENCHMARK, METHOD, METRIC, TASK

# The head noun after a name (or after the list that it stands in), or before it (`벤치마크인 X`).
HEADS = {
    BENCHMARK: (
        "데이터셋|데이터 셋|데이터 세트|데이터세트|벤치마크|말뭉치|코퍼스|리더보드|평가 세트|테스트 세트|테스트셋|"
        "평가셋|테스트베드|datasets?|[Bb]enchmarks?|corpus|leaderboard|경진대회|데이터 집합|데이터"
    ),
    METHOD: (
        "모델군|모델|방법론|방법|기법|알고리즘|프레임워크|아키텍처|시스템|인코더|디코더|네트워크|에이전트|기술|접근법|"
        "접근 방식|접근방식|파이프라인|최적화기|옵티마이저|손실|모듈|어댑터|라이브러리|도구|전략|메커니즘|백본|"
        "샘플러|방식|엔진|플랫폼|툴킷|시리즈|변환기|구조|정책|패러다임|models?|architecture|framework|algorithm|"
        "method|encoder|backbone|adapter|optimizer"
    ),
    METRIC: "점수|지표|메트릭|척도|스코어|scores?|metrics?|오류율|손실률",
    TASK: "작업|과제|태스크|문제|능력|tasks?",
}
# A head noun is none when it goes on like this.
HEAD_GOES_ON = "링|베이스|화|적|별|센터"

# What stands between the members of a list.
LIST_GAP = r"(?:\s?,\s?|\s?(?:및|그리고|또는|혹은|&|and|or|·|/)\s|(?:와|과|이나|나|랑)\s)+(?:그리고\s|및\s|and\s)?"

CLOSERS = r"[\"'”’」』*`)\]]*"

# Evidence after a name, first match wins; the names of the groups are the names of the cues.
CUES = (
    ("named", r"(?:이)?(?:라는|라고\s(?:불리|부르|하는|명명)|로\s(?:명명|불리))"),
    (
        "compared",
        r"(?:\s?모델|\s?방법|\s?기법|\s?등)?(?:보다|\s?대비|에\s?비해|에\s비하여|(?:와|과)\s(?:\S+\s)?비교)",
    ),
    (
        "beaten",
        r"(?:\s?모델|\s?등)?(?:의\s성능)?(?:을|를)\s(?:\S+\s)?(?:능가|뛰어넘|넘어서|앞서|앞선|앞섰|앞질|상회|초과|초월|웃돌)",
    ),
    ("equalled", r"(?:와|과)\s(?:\S+\s)?(?:비슷|동등|대등|유사|필적|견줄|경쟁)|에\s(?:필적|근접|준하)"),
    (
        "proposed",
        r"(?:을|를)\s(?:\S+\s)?(?:제안|소개|도입|제시|개발|발표|설계|선보|고안|공개|출시|내놓|구축|만들|구성|발전시)"
        r"|(?:이|가)\s(?:\S+\s)?(?:제안|소개|도입|제시|개발|발표|설계|고안|공개)",
    ),
    (
        "trained",
        r"(?:에서|으로|로|을\s사용(?:하여|해)|를\s사용(?:하여|해)|에\s대해)?\s(?:\S+\s)?(?:사전\s?)?(?:학습된|훈련된|훈련하|학습하|훈련시|학습시|"
        r"미세\s?조정|파인튜닝)",
    ),
    (
        "used",
        r"(?:을|를)\s(?:\S+\s)?(?:사용|활용|이용|적용|채택|채용|통합|결합|통해|기반|확장|토대|미세|훈련|학습|수정|포함)"
        r"|(?:에)\s(?:적용|기반|기초|통합)|\s?기반|(?:으로|로)\s|(?:와|과)\s(?:결합|통합|함께)|에\s의해|의\s도움",
    ),
    ("on", r"에서|에\s대한|에\s대해|의\s(?:평가|테스트|경우)"),
    ("topic", r"(?:은|는)\s"),
    ("subject", r"(?:이|가)\s"),
    ("of", r"의\s"),
    ("like", r"(?:와|과)\s?같은|\s등|같은"),
    ("object", r"(?:을|를)\s"),
)

# The base of a name that says its label, at its end.
SUFFIXES = {
    BENCHMARK: (
        r"(?:[Bb]ench(?:mark)?|BENCH|QA|Eval|EVAL|Arena|Corpus|Dataset|Set|Instruct-\d+[KkM]|-\d+(?:\.\d+)?[KkMB]|\d[KkM]|"
        r"Verse|Challenge|Leaderboard|Suite|Gym|Pile|Wiki|Net-1[kK]|COCO|Caps|Test|Exam|Pairs|Hard|World|Olympics?)$"
    ),
    METHOD: (
        r"(?:Net|GAN|[Ff]ormer|Former|BERT|GPT|LLaMA|Llama|LaMA|LM|LoRA|LORA|Agents?|Coder|Diffusion|Diff|NeRF|VAE|Mamba|"
        r"ViT|CLIP|[DPRKOC]PO|Adapter|Craft|Gen|Edit|Attention|Tuning|Splatting|Sampling|Optimization|Distillation|"
        r"Transformers?|Networks?|Decoding|Prompting|RAG|MoE|LLM|LMM|VLM|VLA|Tuner|Fusion|Flow|Chat|Dreamer|Avatar|"
        r"Pruning|Quantization|Routing|Cache|Alignment|GS|Splat|Pilot|Studio|\d+[Bb](?:-\w+)?)$"
    ),
}

# The last English word of a long form, and what such a thing is.
LONG_HEADS = {
    BENCHMARK: r"(?:Benchmarks?|Datasets?|Corpus|Corpora|Challenge|Exam|Exams|Arena|Leaderboard)",
    METRIC: (
        r"(?:Score|Error|Distance|Rate|Accuracy|Similarity|Precision|Recall|Ratio|Index|Discrepancy|Latency|Throughput|"
        r"Perplexity)"
    ),
    TASK: (
        r"(?:Generation|Segmentation|Detection|Recognition|Translation|Answering|Reasoning|Retrieval|Estimation|"
        r"Understanding|Classification|Captioning|Summarization|Reconstruction|Editing|Synthesis|Tracking|Completion|"
        r"Restoration|Inpainting|Grounding|Prediction|Forecasting|Planning|Navigation|Manipulation|Super-Resolution|"
        r"Animation|Customization|Personalization|Parsing|Localization|Matting|Stylization|Verification|Extraction|"
        r"Matching|Try-On|Denoising|Colorization|Enhancement|Separation|Conversion|Proving|Segmenting|Ranking|Reranking)"
    ),
    METHOD: (
        r"(?:Optimization|Networks?|Transformers?|Attention|Distillation|Sampling|Decoding|Tuning|Prompting|Diffusion|"
        r"Splatting|Fields?|Adaptation|Experts|Adapters?|Augmented Generation|Search|Thought|Thoughts|Quantization|"
        r"Pruning|Autoencoders?|Encoder|Decoder|Loss|Module|Framework|Policy|Descent|Feedback|Matching|Alignment|"
        r"Gradient|Guidance|"
        r"Mechanism|Cache|Embeddings?|Encoding|Routing|Algorithm|Strategy|Machine|Perceptron|Regularization|Fusion|"
        r"Merging|Scaling|Masking|Learning|Training|Rewards?|Memory|Bootstrapping|Steering|Unlearning)"
    ),
}

# Hangul after a known Hangul name that is a particle or the verb of a task, so that the name ends there.
PARTICLES = frozenset(
    """
    은 는 이 가 을 를 에 의 로 으로 와 과 도 만 에서 에게 까지 부터 보다 처럼 나 이나 인 이며 며 이고 고
    란 이란 라는 이라는 라고 이라고 에서는 에서의 에서도 에는 에의 에도 으로는 으로의 으로도 로는 로의 로도 와의
    과의 와는 과는 까지의 부터의 보다는 보다도 이다 입니다 였다 이었다 이었으며 였으며 마다 조차 밖에 이라 라
    이라서 에선 과도 와도 만을 만의 만으로 들 들은 들이 들을 들의 들에 들과 들에서 들에서의 뿐만 뿐 에만 하는
    하고 하며 하여 하기 할 한 합니다 했다 했습니다 하면 하면서 해 해서 하도록 하지 되는 된 되고 되어 됩니다
    되었다 되며 될 시 용 임 이자 으로서 로서 으로써 로써 이라며 이란 인데 이지만 이므로 가의 등 대비 당 별
    하였다 하였습니다 했으며 하였으며 함으로써
    """.split()
)
