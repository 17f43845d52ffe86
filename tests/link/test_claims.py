"""Names that are more than one thing: who claims them, and what they mean to the others."""

from kg.link.claims import homonyms
from kg.link.mentions import mentions
from kg.model.facts import BENCHMARK, METHOD
from tests.builders import Read, base, digest, entry, known
from tests.link.linked import concept, link


def meant(name: str, *read: Read, label: str = METHOD, listed: tuple[str, ...] = ()) -> dict[str, str]:
    """What a name means to each paper; nothing where it is one thing."""
    found = mentions(base(digest("2024-06-01", *read))).of_label(label)
    held = homonyms(label, found, set(listed)).get(name)
    return dict(held.meant) if held else {}


def titled(paper: str, name: str, *bullets: str, authors: str = "") -> Read:
    return entry(paper, *bullets, title=f"{{{name}|proposes}}: A paper", authors=authors)


def test_two_papers_that_propose_a_name_mean_two_things() -> None:
    read = titled("2401.08541", "AIM"), entry("2412.03248", "{AIM|proposes} merges tokens.")
    assert meant("aim", *read) == {"2401.08541": "2401.08541", "2412.03248": "2412.03248"}


def test_papers_of_one_group_mean_one_thing() -> None:
    people = "Ada Lovelace, Alan Turing, Grace Hopper"
    read = titled("2407.14679", "Minitron", authors=people), titled("2408.11796", "Minitron", authors=people)
    assert meant("minitron", *read) == {}
    assert meant("minitron", read[0], titled("2408.11796", "Minitron", authors="Ada Lovelace, X, Y, Z")) != {}


def test_papers_that_spell_a_name_out_alike_mean_one_thing() -> None:
    one = "{Mutual Reinforcement Effect|proposes|MRE} ({MRE|proposes})"
    assert meant("mre", entry("2407.1", one), entry("2410.1", one.replace("Effect", "Effects"))) == {}


def test_unlike_long_forms_of_nearly_the_same_letters_are_two_things() -> None:
    read = [
        entry(paper, f"{{{word} Score Distillation|proposes|SSD}} ({{SSD|proposes}})")
        for paper, word in (("2312.1", "Stable"), ("2401.1", "Stein"))
    ]
    assert meant("ssd", *read) == {"2312.1": "2312.1", "2401.1": "2401.1"}


def test_who_used_a_name_before_it_was_claimed_means_something_else() -> None:
    read = entry("2401.04468", "{Morph|compares} is a rival."), titled("2411.14951", "Morph")
    assert meant("morph", *read) == {"2411.14951": "2411.14951", "2401.04468": ""}
    links = link(*read)
    assert concept(links, METHOD, "2401.04468", "Morph") == "morph"
    assert concept(links, METHOD, "2411.14951", "Morph") == "morph@2411.14951"


def test_models_come_before_their_reports() -> None:
    assert meant("qwen2.5", entry("2409.1", "{Qwen2.5|uses}"), entry("2412.1", "{Qwen2.5|proposes}")) == {}
    report = titled("2403.2", "Yi-34B")
    assert meant("yi34b", entry("2401.1", "{Yi-34B|uses}"), report, listed=("yi34b",)) == {}


def test_a_known_name_is_claimed_anew_by_a_title_long_after_its_use() -> None:
    read = entry("2312.17681", "{TokenFlow|compares}"), titled("2412.03069", "TokenFlow")
    assert meant("tokenflow", *read, listed=("tokenflow",)) == {"2412.03069": "2412.03069", "2312.17681": ""}
    soon = entry("2402.00159", "{OLMo|mentions METHOD}"), titled("2402.00838", "OLMo")
    assert meant("olmo", *soon, listed=("olmo",)) == {}


def test_a_known_name_is_no_ones_own_where_no_title_claims_it() -> None:
    read = [entry(paper, "{VAE|proposes}") for paper in ("2401.1", "2402.1")]
    assert meant("vae", *read, listed=("vae",)) == {}


def test_a_popular_name_is_no_ones_own() -> None:
    users = [entry(f"2403.{i}", "{SSM|uses}") for i in range(2)]
    assert meant("ssm", entry("2404.1", "{SSM|proposes}"), entry("2405.1", "{SSM|proposes}"), *users) == {}


def test_what_an_earlier_paper_spells_out_alike_is_no_new_thing() -> None:
    prm = "{Process Reward Model|%s|PRM} ({PRM|%s})"
    read = entry("2406.1", prm % ("uses", "uses")), entry("2412.1", prm % ("proposes", "proposes"))
    assert meant("prm", *read) == {}


def test_a_part_of_the_name_that_the_title_claims_is_not_claimed() -> None:
    read = (
        titled("2311.10122", "Video-LLaVA"),
        titled("2311.13435", "PG-Video-LLaVA", "{Video-LLaVA|proposes|PG-Video-LLaVA}"),
    )
    assert meant("videollava", *read) == {}


def test_a_user_means_the_thing_that_its_text_is_about() -> None:
    mesh, video = "Gaussian splatting surfaces give a mesh.", "Subject driven video customization is zero shot."
    read = titled("2311.12775", "SuGaR", mesh), titled("2412.10533", "SUGAR", video)
    assert meant("sugar", *read, entry("2412.2", "{SuGaR|uses} for a mesh of surfaces."))["2412.2"] == "2311.12775"
    assert meant("sugar", *read, entry("2412.2", "{SuGaR|uses} for video customization."))["2412.2"] == "2412.10533"
    early = entry("2403.09981", "{SuGaR|uses} for video customization.")
    assert meant("sugar", *read, early)["2403.09981"] == "2311.12775"


def test_a_name_with_other_hyphens_in_another_context_is_another_thing() -> None:
    own = titled("2311.11501", "MultiLoRA", "Adapters of low rank share tasks in training.")
    assert meant("multilora", own, entry("2406.1", "{Multi-LoRA|uses} on a phone with a planner."))["2406.1"] == ""
    alike = "{Multi-LoRA|uses} of adapters of low rank that share tasks in training."
    assert meant("multilora", own, entry("2406.1", alike)) == {}


def test_a_dataset_is_claimed_by_a_title_or_what_it_spells_out() -> None:
    weak = entry("2408.1", "{FLORES+|introduces}"), entry("2409.1", "{FLORES+|introduces}")
    assert meant("flores+", *weak, label=BENCHMARK) == {}
    strong = [entry(p, title="{Sigma|introduces}: A dataset") for p in ("2408.1", "2409.1")]
    assert len(meant("sigma", *strong, label=BENCHMARK)) == 2


def test_a_paper_that_spells_a_known_acronym_out_otherwise_has_its_own_thing() -> None:
    lists = known((METHOD, "RAFT", "Recurrent All-Pairs Field Transforms"))
    tuned = entry("2403.10131", "{Retrieval Augmented Fine-Tuning|proposes|RAFT} ({RAFT|proposes})")
    links = link(tuned, entry("2408.10161", "{RAFT|compares} estimates flow."), lists=lists)
    assert concept(links, METHOD, "2408.10161", "RAFT") == "raft"
    assert concept(links, METHOD, "2403.10131", "RAFT") == "retrievalaugmentedfinetuning"


def test_a_general_thing_is_still_a_parent() -> None:
    read = entry("2401.1", "{Morph|uses} {Morph-7B|uses}"), titled("2411.1", "Morph")
    assert [(e.start, e.stop) for e in link(*read).variants[METHOD]] == [("morph7b", "morph")]


def test_a_name_that_others_use_by_itself_is_no_form_of_a_homonym() -> None:
    links = link(
        entry("2312.1", "{멀티헤드 어텐션|proposes|EMMA}", title="{EMMA|proposes}: Simultaneous translation"),
        entry("2406.1", title="{EMMA|proposes}: Images"),
        entry("2407.1", "{멀티헤드 어텐션|uses}"),
    )
    assert concept(links, METHOD, "2312.1", "EMMA") == "emma@2312.1"
    assert concept(links, METHOD, "2407.1", "멀티헤드 어텐션") == "멀티헤드어텐션"


def test_what_an_invented_text_proposes_is_no_ones_name() -> None:
    read = [entry(paper, "{XYZNet|proposes}", text_matches=sure) for paper, sure in (("2401.1", 0.1), ("2402.1", 0.9))]
    assert meant("xyznet", *read, entry("2403.1", "{XYZNet|uses}")) == {}
    title = [titled("2401.1", "Sigma"), entry("2402.1", title="{Sigma|proposes}: A paper", text_matches=0.1)]
    assert meant("sigma", *title) == {"2401.1": "2401.1", "2402.1": "2402.1"}
