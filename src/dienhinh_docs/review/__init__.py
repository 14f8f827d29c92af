"""Checks across the rows and sheets of one workbook: small pure functions, one tuple.

Each looks only at rows that passed; a look-up into a sheet with refused rows keeps quiet, so that
one mistake is told once. Figures and grounds come from ``data/phap_luat.yaml`` and the programme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dienhinh_docs.problems import Severity
from dienhinh_docs.review import dates, identity, limits, nominations, titles, totals, votes
from dienhinh_docs.review.base import Case, Finding, code_key

__all__ = ["CHECKS", "Case", "code_key", "review"]

CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    identity.exemplars_once,
    identity.codes_once,
    identity.codes_known,
    identity.details_there,
    nominations.occasion_named,
    nominations.form_there,
    nominations.award_fits_nominee,
    nominations.decision_named,
    nominations.result_agrees,
    nominations.nominee_fits_field,
    nominations.rank_printed,
    nominations.not_under_examination,
    totals.parts_within_whole,
    totals.years_alike,
    dates.plan_after_plan,
    dates.plausible_age,
    dates.founded_in_time,
    dates.past_awards_in_time,
    votes.votes_whole,
    votes.votes_within,
    votes.share_on_all,
    votes.quorum,
    votes.one_meeting_one_count,
    dates.minutes_before_submission,
    dates.submission_before_decision,
    dates.within_the_year,
    votes.votes_enough,
    votes.votes_there,
    nominations.submission_named,
    limits.one_form_for_one_achievement,
    limits.awards_of_the_year,
    limits.pause_after_state_award,
    limits.quota_of_drive,
    limits.direct_workers_and_women,
    titles.earlier_titles,
    titles.initiative_reaches,
    titles.papers_owed,
)
"""In the order in which a person would mend; a row returned by one is not seen by the next."""


def review(case: Case) -> None:
    """Run all checks; a row with an error is returned, a warning leaves it where it is.

    A workbook that names another body than its stamp is returned whole: whose rows these are, only
    the sender knows.
    """
    if foreign := identity.name_of_another(case):
        case.checked.problems.append(foreign)
        if foreign.severity is Severity.ERROR:
            case.checked.hold_back()
            return
    for check in CHECKS:
        for row, found in list(check(case)):
            if found.severity is Severity.ERROR:
                case.checked.give_back(row, found)
            else:
                case.checked.problems.append(found)
