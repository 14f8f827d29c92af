"""An invented province of any size, for benchmarks: programme and filled workbooks.

The plan and the prose are those of the built-in samples, so that papers have their usual length; the
province is called Ví Dụ, bodies beyond those of the plan and all nominees carry a number. Equal sizes
give equal workbooks.

    python benchmarks/province.py FOLDER --bodies 100 --nominations 30
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from dienhinh_docs.layout import DETAIL_OF, DOI_TUONG_TEN, sheet_of  # noqa: E402
from dienhinh_docs.programme.load import FILE_NAME, Programme, load  # noqa: E402
from dienhinh_docs.resources import BUILT_IN_PROGRAMME, built_in_programme  # noqa: E402
from dienhinh_docs.yamlfile import parse  # noqa: E402
from make_samples import section, workbook  # noqa: E402 - the data of the samples

Data = dict[str, Any]
DETAILS = {DOI_TUONG_TEN[kind]: section(sheet_of(model)) for kind, model in DETAIL_OF.items()}
"""Kind of nominee, as a sender writes it → part of the data that holds its details."""

BODY = """  - ma: {ma}
    ten: Cơ quan Ví Dụ số {n}
    ky_hieu: {ma}
    nhom: so
    loai: nha_nuoc
    chu_quan: [UBND tỉnh Ví Dụ]
    ten_tren_van_ban: [Cơ quan Ví Dụ số {n}]
    dia_danh: Ví Dụ
    ky: {{chuc_vu: Giám đốc}}
"""


@cache
def samples() -> tuple[Data, ...]:
    """The readable data of all sample workbooks."""
    folder = ROOT / "samples" / BUILT_IN_PROGRAMME
    return tuple(parse(p.read_text(encoding="utf-8")).data for p in sorted(folder.glob("*.yaml")))


def programme_text(code: str, bodies: int) -> str:
    """The built-in plan under the invented name, with as many bodies as are wanted at least."""
    text = built_in_programme().read_text(encoding="utf-8")
    text = text.replace(f"ma: {BUILT_IN_PROGRAMME}", f"ma: {code}", 1)
    for real, invented in (("Bắc Giang", "Ví Dụ"), ("Lê Ánh Dương", "Lê Thị Tỉnh Mẫu")):
        text = text.replace(real, invented)
    known = len(parse(text).data["co_quan"])
    return text + "".join(BODY.format(ma=f"VD{n}", n=n) for n in range(known + 1, bodies + 1))


@cache
def nominations() -> tuple[tuple[Data, str, Data, tuple[Data, ...]], ...]:
    """Every nomination of the samples: itself, the name of its detail sheet, details, honours."""
    found = []
    for data in samples():
        for nomination in data.get("de_nghi") or ():
            code, part = nomination["ma_ho_so"], DETAILS[nomination["doi_tuong"]]
            details = [d for d in data.get(part) or () if d["ma_ho_so"] == code]
            honours = [h for h in data.get("khen_thuong") or () if h["ma_ho_so"] == code]
            if details:
                found.append((nomination, part, details[0], tuple(honours)))
    return tuple(found)


def body_data(position: int, count: int) -> Data:
    """What one body sends: a sample's form and plan, and so many nominations of all samples."""
    sample = samples()[position % len(samples())]
    made: Data = {
        k: sample[k] for k in ("don_vi", "chi_tieu", "hoat_dong", "tien_do") if k in sample
    }
    made["don_vi"] = {k: v for k, v in made["don_vi"].items() if k != "cap_bac_nguoi_ky"}
    made |= {"dien_hinh": list(_exemplars(position, count + count // 3)), "de_nghi": []}
    start = position * count
    for n, source in enumerate(islice(cycle(nominations()), start, start + count), start=1):
        nomination, part, details, honours = source
        code = {"ma_ho_so": f"{n:02d}"}
        made["de_nghi"].append(nomination | code | {"ten": f"{nomination['ten']} {start + n}"})
        made.setdefault(part, []).append(details | code)
        made.setdefault("khen_thuong", []).extend(h | code for h in honours)
    return made


def _exemplars(position: int, count: int) -> Iterator[Data]:
    everyone = [e for data in samples() for e in data.get("dien_hinh") or ()]
    start = position * count
    for n, exemplar in enumerate(islice(cycle(everyone), start, start + count), start=1):
        yield exemplar | {"ten": f"{exemplar['ten']} {start + n}"}


def write(folder: Path, bodies: int = 100, nominations: int = 30, jobs: int = 0) -> None:
    """Write ``programme.yaml`` and one workbook for each of so many bodies into a folder.

    The programme holds at least the bodies that lead a field, so a small province has silent ones.
    """
    target = folder / "workbooks"
    target.mkdir(parents=True, exist_ok=True)
    text = programme_text(f"vi-du-{bodies}", bodies)
    (folder / FILE_NAME).write_text(text, encoding="utf-8", newline="\n")
    tasks = [(folder, n, nominations) for n in range(bodies)]
    with ProcessPoolExecutor(jobs or os.cpu_count()) as pool:
        list(pool.map(write_one, tasks, chunksize=4))


def write_one(task: tuple[Path, int, int]) -> None:
    """The workbook of the body at a position of the programme."""
    folder, position, count = task
    programme = _programme(folder)
    code = programme.plan.co_quan[position].ma
    content = workbook(programme, body_data(position, count), code)
    (folder / "workbooks" / f"{code}.xlsx").write_bytes(content)


@cache
def _programme(folder: Path) -> Programme:
    programme, problems = load(folder)
    if programme is None:
        raise SystemExit(f"{folder}: {problems}")
    return programme


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bodies", type=int, default=100)
    parser.add_argument("--nominations", type=int, default=30, help="of each body")
    arguments = parser.parse_args()
    write(arguments.folder, arguments.bodies, arguments.nominations)


if __name__ == "__main__":
    main()
