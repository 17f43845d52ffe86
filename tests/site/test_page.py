"""A document as a page of the site."""

from kg.report.document import Document, Node, Section, Table, columns
from kg.site.page import render_page


def test_what_has_no_page_of_its_own_leads_to_the_part_of_this_one() -> None:
    community, person = Node("Community", "2024-01/ann lee", "Ann Lee, 2024-01"), Node("Author", "ann lee", "Ann Lee")
    people = Table("people", "People", columns("person"), ((person,),), of=community)
    listed = Table("list", "", columns("community"), ((community,),))
    document = Document("D", (), (Section("s", "S", (listed, people)),))
    files = {("Author", "ann lee"): "authors/ann-lee.html"}
    page = render_page(document, "d.html", lambda node: files.get((node.kind, node.id), "")).decode()
    assert '<a href="#people"><bdi>Ann Lee, 2024-01</bdi></a>' in page
    assert '<a href="authors/ann-lee.html"><bdi>Ann Lee</bdi></a>' in page
