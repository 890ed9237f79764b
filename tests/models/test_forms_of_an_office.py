"""The forms that an office adds in its office file: a few lines on top of a form that exists."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs import schema
from govdocs.audit import audit
from govdocs.models.form import forms
from govdocs.models.letter import Letter
from govdocs.page.plain_text import plain_text
from tests.support.letters import a_letter


class TestFormsOfAnOffice:
    OFFICE = "দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n  ফরম: ফরম/সনদ.yaml\n"
    FORM = "সংকেত: certificate\nবাংলা-নাম: প্রত্যয়নপত্র\nইংরেজি-নাম: Certificate\nভিত্তি: office-order\nউৎস: নিজস্ব\nশিরোনাম: প্রত্যয়নপত্র\nসমাপনী: আমি তাঁর মঙ্গল কামনা করি।\n"

    def load(self, folder: Path, form: str = FORM, office: str = OFFICE) -> Letter:
        (folder / "ফরম").mkdir(exist_ok=True)
        (folder / "office.yaml").write_text(office, "utf-8")
        (folder / "ফরম" / "সনদ.yaml").write_text(form, "utf-8")
        document = govdocs.load(
            {**a_letter("office-order"), "form": "প্রত্যয়নপত্র", "office": "দপ্তর"}, folder=folder
        )
        assert isinstance(document, Letter)
        return document

    def test_a_form_is_a_few_lines_on_top_of_another(self, tmp_path: Path) -> None:
        letter = self.load(tmp_path)
        page = plain_text(govdocs.render_html(letter))
        assert "প্রত্যয়নপত্র" in page
        assert "আমি তাঁর মঙ্গল কামনা করি।" not in page
        assert "সমাপনী: আমি তাঁর মঙ্গল কামনা করি।\n" in schema.starter(Letter, form=letter.form, office="দপ্তর")
        assert letter.form.parts == forms()["office-order"].parts
        assert letter.form.editions == ()

    def test_the_letterhead_of_an_office_is_left_out_where_the_form_has_none(self, tmp_path: Path) -> None:
        (tmp_path / "office.yaml").write_text("দপ্তর: {পত্রশীর্ষ: উপজেলা পরিষদ}\n", "utf-8")
        message = govdocs.load({**a_letter("message"), "office": "দপ্তর"}, folder=tmp_path)
        assert "উপজেলা পরিষদ" not in govdocs.render_html(message)

    @pytest.mark.parametrize(
        ("form", "words"),
        [
            (FORM.replace("office-order", "no-such"), "‘no-such’ নামে কোনো ফরম নেই"),
            (FORM + "অংশ: [বিষয়, অজানা]\n", "‘অজানা’"),
        ],
    )
    def test_what_is_wrong_in_its_file_is_told(self, tmp_path: Path, form: str, words: str) -> None:
        with pytest.raises(govdocs.InvalidDocument) as error:
            self.load(tmp_path, form)
        assert any(words in problem.message("bn") for problem in error.value.problems)

    def test_it_stays_inside_the_folder(self, tmp_path: Path) -> None:
        with pytest.raises(govdocs.InvalidDocument):
            self.load(tmp_path, office=self.OFFICE.replace("ফরম/সনদ", "../সনদ"))

    def test_a_form_says_how_much_a_rule_of_the_audit_weighs(self) -> None:
        """A demi-official letter is signed by a name alone; the post stands at its head."""
        for form, told in (("demi-official", False), ("circular", True)):
            found = {problem.code for problem in audit(govdocs.load(a_letter(form)))}
            assert ("signature-without-post" in found) is told
