package org.serachub.casefile.web;

import org.serachub.decision.FieldId;
import org.serachub.request.SubjectId;
import org.serachub.request.ValueId;

/** The addresses of a case's pages. They hold random ids and field names, never anything typed. */
final class CasePaths {
  private CasePaths() {}

  static String of(String reference) {
    return "/cases/" + reference;
  }

  static String why(String reference, SubjectId subject, FieldId field) {
    return of(reference) + "/why/" + subject + "/" + field;
  }

  static String contribute(String reference) {
    return of(reference) + "/contribute";
  }

  static String contribute(String reference, SubjectId subject) {
    return contribute(reference) + "/" + subject;
  }

  static String question(String reference, SubjectId subject, FieldId field) {
    return contribute(reference, subject) + "/" + field;
  }

  static String value(String reference, SubjectId subject, FieldId field, ValueId value) {
    return question(reference, subject, field) + "/" + value;
  }
}
