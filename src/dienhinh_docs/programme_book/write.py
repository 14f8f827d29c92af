"""Writing ``programme.xlsx``, and proof that it says the same as the programme it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dienhinh_docs.cells.text import tidied
from dienhinh_docs.problems import At, Code, Problem, errors, problem
from dienhinh_docs.programme.book.lay import lists_of, live_lists, rows_of
from dienhinh_docs.programme.book.sheets import SHEETS
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.programme_book.load import BOOK_NAME
from dienhinh_docs.workbook.pages import made_of
from dienhinh_docs.workbook.spec import PageSpec
from dienhinh_docs.yamlfile import Path_

GUIDANCE = (
    "Sổ này là chương trình của tỉnh trong một năm: kế hoạch, lĩnh vực, tiêu chí, cơ quan, hạn nộp, lựa chọn của tỉnh. Phần mềm đọc thẳng sổ này.",
    "Sửa trực tiếp vào các ô rồi lưu dạng .xlsx với đúng tên programme.xlsx. Đóng sổ trước khi chạy phần mềm.",
    "Trang Chung, Hội đồng, Kế hoạch, Cài đặt: mỗi dòng một mục, ghi ở cột Nội dung. Các trang khác là bảng, mỗi dòng một nội dung.",
    "Mục và cột có dấu * là bắt buộc. Ô để trống ở mục không bắt buộc nghĩa là không có, hoặc theo mặc định đã nêu ở lời nhắc.",
    "Ô chứa nhiều mục thì mỗi mục một dòng trong ô: Alt+Enter để xuống dòng. Lời nhắc của ô cho biết ô nào như vậy.",
    "Mã cơ quan và mã mục lĩnh vực là khóa nối các trang: đổi mã ở trang Cơ quan thì đổi ở mọi trang nhắc đến mã đó.",
    "Thứ tự các dòng là thứ tự in ra. Có thể thêm, chèn, sắp xếp dòng; không đổi tên trang, không xóa cột, không gộp ô.",
    "Trang không có nội dung thì để trống, không xóa trang. Trang thêm ngoài mẫu không được đọc và được nhắc khi chạy.",
    "Ghi sai thì phần mềm dừng và nêu trang, ô, cách sửa; chạy dienhinh check để kiểm tra.",
)


def workbook_of(plan: ChuongTrinh) -> bytes:
    """The programme as a workbook. Its day is the plan's, so that the same programme gives the same bytes."""
    lists = lists_of(plan)
    day = plan.ke_hoach.ngay
    created = datetime.combine(day, time()) if day else datetime(plan.nam, 1, 1)  # noqa: DTZ001
    title = f"Chương trình {plan.tinh.ten_day_du}, năm {plan.nam}"
    spec = PageSpec(body=title, lists=lists, created=created, rows=rows_of(plan, lists))
    return made_of(SHEETS, spec, title, GUIDANCE, live_lists())


@dataclass(frozen=True, slots=True)
class Compared:
    """A workbook against the programme it was made from."""

    lost: list[Problem]  # what it cannot say; it must not take the programme's place then
    tidied: list[str]  # dotted paths of texts that differ in spaces and the like only


def compared(plan: ChuongTrinh, made: bytes) -> Compared:
    """Read the workbook back: nothing may be lost on the way, and what was tidied is named."""
    from dienhinh_docs.programme_book.read import lay

    with TemporaryDirectory() as folder:
        path = Path(folder) / BOOK_NAME
        path.write_bytes(made)
        found = lay(path)
    if isinstance(found, Problem) or errors(found[1]):
        problems = [found] if isinstance(found, Problem) else errors(found[1])
        return Compared([p.moved(file=BOOK_NAME) for p in problems], [])
    again = ChuongTrinh.model_validate(found[0].data)
    lost, tidy = [], []
    for path_, before, after in _differing(plan.model_dump(), again.model_dump()):
        name = ".".join(str(p + 1) if isinstance(p, int) else p for p in path_)
        if isinstance(before, str) and isinstance(after, str) and _alike(before, after):
            tidy.append(name)
        else:
            lost.append(problem(Code.CHUONG_TRINH_KHONG_VUA_SO, At(BOOK_NAME), muc=name))
    return Compared(lost, tidy)


def _alike(before: str, after: str) -> bool:
    return tidied(before, lines=True) == after or tidied(before) == after


def _differing(one: Any, other: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any, Any]]:
    """The smallest entries in which two dumps differ."""
    if isinstance(one, dict) and isinstance(other, dict) and set(one) == set(other):
        for key, value in one.items():
            yield from _differing(value, other[key], (*path, key))
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for i, pair in enumerate(zip(one, other, strict=True)):
            yield from _differing(*pair, (*path, i))
    elif one != other:
        yield path, one, other
