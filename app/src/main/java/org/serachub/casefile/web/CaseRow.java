package org.serachub.casefile.web;

import org.serachub.disclosure.Candidate;
import org.serachub.disclosure.CaseList;
import org.serachub.web.CivilTime;
import org.serachub.web.Words;
import org.serachub.web.cases.SubjectNames;

/**
 * One line of the list of cases.
 *
 * @param title who or what it is about; nothing until the undertaking is given, like all that
 *     follows
 * @param due the undertaking must be given before more can be seen
 */
public record CaseRow(
    String reference,
    String title,
    String stage,
    String conference,
    String opened,
    boolean due,
    String href) {
  static CaseRow of(CaseList.Line line, Candidate candidate) {
    return switch (line) {
      case CaseList.Due due ->
          new CaseRow(due.reference(), "", "", "", "", true, CasePaths.of(due.reference()));
      case CaseList.Seen seen ->
          new CaseRow(
              seen.reference(),
              SubjectNames.title(seen.view()).orElse("Name not shown"),
              Words.of(seen.view().stage()),
              seen.conference().map(CivilTime::day).orElse(""),
              CivilTime.day(candidate.opened()),
              false,
              CasePaths.of(seen.reference()));
    };
  }
}
