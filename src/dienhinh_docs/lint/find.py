"""The finder: which components a document has, whatever way they are laid out.

It looks at words and places, not at the very format that is to be judged: a quốc hiệu with a slip
of the pen or an issuer that is not bold must still be found, so that a check can say what is wrong.
"""

from __future__ import annotations

from dienhinh_docs.lint import find_annexes, find_lines
from dienhinh_docs.lint.find_addressees import find_addressees, find_telegram
from dienhinh_docs.lint.find_body import Body, find_body
from dienhinh_docs.lint.find_foot import Foot, find_foot, find_label
from dienhinh_docs.lint.find_head import Head, find_head
from dienhinh_docs.lint.find_pieces import key, pieces, whole
from dienhinh_docs.lint.find_regime import binding
from dienhinh_docs.lint.find_title import Title, find_title, part_nominee
from dienhinh_docs.lint.find_type import type_code
from dienhinh_docs.lint.find_words import is_number, right_title, type_of
from dienhinh_docs.lint.found import AnnexFound, Component, Found
from dienhinh_docs.lint.model import Para, Piece, Rule, RuleKind, WordFile


def find(file: WordFile) -> Found:
    """Understand a document. Nothing is judged here; what is not there is left out."""
    paras = list(file.paras)
    ruled = {table.index for table in file.tables if table.ruled}
    drawn = {rule.para for rule in file.rules if rule.kind is not RuleKind.UNDERLINE}
    if _lone_annex(paras, ruled):
        return _annex_file(file, paras, ruled, drawn)
    head = find_head(paras)
    ruled -= {p.para.spot.table for p in head.taken if p.para.spot.table is not None}
    title = find_title(paras, head, ruled, drawn)
    top = max(head.end, title.end)
    label = find_label(paras, top, ruled)
    first_foot = find_foot(_until_break(paras, label), top, ruled, label)
    # Without Nơi nhận nothing says where the foot ends: an annex may lie within what looks like it.
    after = (first_foot.end or top) if label else top
    starts = find_annexes.annex_starts(paras, after, ruled)
    second = find_annexes.attached_start(paras, after, ruled)
    starts += find_annexes.issued_start(paras, second, starts)
    last = _main_end(paras, starts, second)
    main = paras[:last]
    whole_foot = 0 < first_foot.end <= last or last == len(paras)
    foot = first_foot if whole_foot else find_foot(main, top, ruled, _within(label, last))
    loai = type_code(title, head)
    addressees = find_addressees(main, head, ruled, foot.start or last)
    telegram = find_telegram(main, head, ruled, foot.start or last) if loai == "CĐ" else []
    form = _is_form(head, title, foot, loai)
    if form and title.kem_theo is None:
        part_nominee(title)
    body = _body(main, top, addressees + telegram, foot, loai)
    annexes = find_annexes.build(paras, starts, drawn, ruled)
    bound = binding(head, form=form)
    found = Found(
        file, bound.regime, bound.sure, bound.loai_co_quan, "" if form else loai,
        _parts(paras, head, title, addressees, body, foot, annexes), body.text, body.headings, annexes,
        form=form,
    )  # fmt: skip
    found.lines = _lines(file, head, title)
    return found


def _until_break(paras: list[Para], label: Piece | None) -> list[Para]:
    """The file up to where its foot can reach: some lines behind Nơi nhận."""
    if label is None:
        return paras
    table = label.para.spot.table
    if table is not None:
        return paras[: max(p.number for p in paras if p.spot.table == table) + 12]
    section = label.para.section
    return [p for p in paras if p.section <= section and p.number <= label.para.number + 40]


def _within(label: Piece | None, last: int) -> Piece | None:
    return label if label is not None and label.para.number <= last else None


def _main_end(paras: list[Para], starts: list[Para], second: int) -> int:
    """Number of the last paragraph before annexes and attached texts."""
    firsts = [p.number for p in starts] + ([second] if second else [])
    return min(firsts) - 1 if firsts else len(paras)


def _lone_annex(paras: list[Para], ruled: set[int]) -> bool:
    """The file is nothing but an annex: its first words are ``Phụ lục``."""
    first = [p for p in paras if not p.blank][:3]
    return any(p in first for p in find_annexes.annex_starts(first, 0, ruled)) and not any(
        is_number(piece.text) or right_title(key(piece)) for p in first for piece in pieces(p)
    )


def _annex_file(file: WordFile, paras: list[Para], ruled: set[int], drawn: set[int]) -> Found:
    """An annex in a file of its own: no head, no number line, a ``(Kèm theo …)`` line."""
    starts = find_annexes.annex_starts(paras, 0, ruled)
    annexes = find_annexes.build(paras, starts, drawn, ruled)
    attached = next((a.attached.text for a in annexes if a.attached), "")
    bound = binding(Head(), form=True, attached_to=attached)
    found = Found(file, bound.regime, bound.sure, bound.loai_co_quan, "", form=True)
    found.annexes = annexes
    _annex_parts(found.parts, annexes)
    tables = _tables_of(paras, annexes)
    if tables:
        found.parts[Component.BANG] = tables
    anchors = {"trich_yeu": _last_of(annexes[0])} if annexes else {}
    found.lines = find_lines.assign(file, anchors, annexes[0].first + 8 if annexes else 0)
    return found


def _tables_of(paras: list[Para], annexes: list[AnnexFound]) -> list[Piece]:
    """Text in the tables of the annexes."""
    inside = (p for annex in annexes for p in paras[annex.first - 1 : annex.last])
    return [whole(p) for p in inside if p.spot.table is not None and not p.blank]


def _last_of(annex: AnnexFound) -> list[Piece]:
    return [annex.head, *annex.title, *([annex.attached] if annex.attached else [])]


def _is_form(head: Head, title: Title, foot: Foot, loai: str) -> bool:
    """A statutory form or an attachment: it has no number line of its own."""
    if head.so:
        return False
    if head.mau_so is not None or title.kem_theo is not None:
        return True
    named = key(title.ten_loai[0]) if title.ten_loai else ""
    return named.startswith("bao cao thanh tich") or (not loai and not foot.label)


def _body(main: list[Para], top: int, addressees: list[Piece], foot: Foot, loai: str) -> Body:
    skip = {p.para.number for p in addressees}
    end = foot.start - 1 if foot.start else len(main)
    return find_body((p for p in main[top:end] if p.number not in skip), loai)


def _parts(
    paras: list[Para], head: Head, title: Title, addressees: list[Piece], body: Body, foot: Foot,
    annexes: list[AnnexFound],
) -> dict[Component, list[Piece]]:  # fmt: skip
    parts = {
        Component.QUOC_HIEU: head.right,
        Component.TIEU_NGU: head.tieu_ngu,
        Component.CHU_QUAN: head.chu_quan,
        Component.CO_QUAN: head.co_quan,
        Component.SO_KY_HIEU: head.so,
        Component.DIA_DANH_NGAY: head.ngay,
        Component.TEN_LOAI: title.ten_loai,
        Component.TRICH_YEU: title.trich_yeu,
        Component.TEN_DOI_TUONG: title.doi_tuong,
        Component.TRICH_YEU_CONG_VAN: head.ve_viec,
        Component.KINH_GUI: addressees,
        Component.CAN_CU: body.can_cu,
        Component.THAM_QUYEN: body.tham_quyen,
        Component.LOI_BAN_HANH: body.enacting,
        Component.NOI_DUNG: [whole(p) for p in body.text],
        Component.BANG: body.tables + _tables_of(paras, annexes),
        Component.CHU_THICH_BANG: body.notes,
        Component.QUYEN_HAN: foot.titles,
        Component.HO_TEN: foot.names,
        Component.NOI_NHAN_NHAN: foot.label,
        Component.NOI_NHAN: foot.recipients,
        Component.PHU_LUC_KEM_THEO: [title.kem_theo] if title.kem_theo else [],
    }
    _annex_parts(parts, annexes)
    return {component: found for component, found in parts.items() if found}


def _annex_parts(parts: dict[Component, list[Piece]], annexes: list[AnnexFound]) -> None:
    for annex in annexes:
        if key(annex.head).startswith("phu luc"):
            parts.setdefault(Component.PHU_LUC_SO, []).append(annex.head)
        names = [piece for piece in annex.title if piece is not annex.head]
        issued = bool(type_of(key(annex.head)))
        if issued:
            parts.setdefault(Component.KEM_THEO_TEN_LOAI, []).append(annex.head)
        named = Component.KEM_THEO_TRICH_YEU if issued else Component.PHU_LUC_TEN
        if names:
            parts.setdefault(named, []).extend(names)
        if annex.attached:
            parts.setdefault(Component.PHU_LUC_KEM_THEO, []).append(annex.attached)


def _lines(file: WordFile, head: Head, title: Title) -> dict[str, list[Rule]]:
    anchors = {
        "tieu_ngu": head.tieu_ngu or head.right,
        "co_quan": head.co_quan,
        "trich_yeu": title.trich_yeu or title.ten_loai,
    }
    return find_lines.assign(file, anchors, max(head.end, title.end))
