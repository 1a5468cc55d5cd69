package org.serachub.decision.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Held;
import org.serachub.decision.Kind;
import org.serachub.decision.Level;
import org.serachub.decision.Policy;
import org.serachub.decision.Release;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.content.JsonText;

/**
 * Who sees which field of another agency, for a plain value: a fact released to the conference
 * without a handling code, under a live agreement and without any decision to share.
 */
public final class Matrix {
  private final Policy policy;
  private final ConsentState consent;

  /** A matrix of that policy, for that state of consent. */
  public Matrix(Policy policy, ConsentState consent) {
    this.policy = policy;
    this.consent = consent;
  }

  /** One cell. */
  public Level level(Onlooker onlooker, Situation situation, Field field) {
    SubjectKind about =
        Stream.of(SubjectKind.values()).filter(field.about()::contains).findFirst().orElseThrow();
    Held held =
        new Held(
            field.id(),
            about,
            Release.CONFERENCE,
            HandlingCode.NONE,
            Kind.FACT,
            Sector.CHARITY,
            false,
            false);
    return policy
        .decide(
            onlooker.reader(situation),
            situation.asking(),
            held,
            new Basis(consent, AgreementState.LIVE, Set.of()))
        .level();
  }

  /** What the letters and their places mean. */
  public String legend() {
    String situations =
        Stream.of(Situation.values()).map(Situation::word).collect(Collectors.joining(", "));
    return "Consent "
        + consent.word()
        + ". H hidden, W withheld, P partial, S shown. In order: "
        + situations
        + ".\n";
  }

  /** As text: one letter for each situation, and who gets that row of letters. */
  public String text() {
    return legend()
        + policy.catalogue().fields().stream().map(this::lines).collect(Collectors.joining());
  }

  /** The lines of one field. */
  public String lines(Field field) {
    return "\n"
        + field.id()
        + "\n"
        + Onlooker.all().stream()
            .collect(
                Collectors.groupingBy(
                    onlooker -> cell(onlooker, field),
                    java.util.TreeMap::new,
                    Collectors.mapping(Onlooker::heading, Collectors.joining(", "))))
            .entrySet()
            .stream()
            .map(cell -> "  " + cell.getKey() + "  " + cell.getValue() + "\n")
            .collect(Collectors.joining());
  }

  private String cell(Onlooker onlooker, Field field) {
    return Stream.of(Situation.values())
        .map(situation -> level(onlooker, situation, field).name().substring(0, 1))
        .collect(Collectors.joining());
  }

  /** As comma-separated values: field, reader, one letter for each situation. */
  public String csv() {
    return rows().stream()
        .map(row -> row.field() + "," + row.reader() + "," + row.levels())
        .collect(Collectors.joining("\n", "field,reader,levels\n", "\n"));
  }

  /** For machines: a level for each situation, by field and reader. */
  public String json() {
    return json(rows());
  }

  /** The same for one field. */
  public String json(Field field) {
    return json(rows(field).toList());
  }

  private String json(List<Row> rows) {
    return JsonText.object(
            Map.of(
                "version",
                policy.version(),
                "consent",
                consent.word(),
                "situations",
                Stream.of(Situation.values()).map(Situation::word).toList(),
                "cells",
                rows.stream().map(Row::members).toList()))
        + "\n";
  }

  /** A field as one reader sees it. */
  record Row(FieldId field, String reader, List<Level> found) {
    String levels() {
      return found.stream()
          .map(level -> level.name().substring(0, 1))
          .collect(Collectors.joining());
    }

    private Map<String, Object> members() {
      return Map.of(
          "field", field.word(),
          "reader", reader,
          "levels", found.stream().map(Level::word).toList());
    }
  }

  /** Every field with every reader. */
  List<Row> rows() {
    return policy.catalogue().fields().stream().flatMap(this::rows).toList();
  }

  private Stream<Row> rows(Field field) {
    return Onlooker.all().stream()
        .map(
            onlooker ->
                new Row(
                    field.id(),
                    onlooker.heading(),
                    Stream.of(Situation.values())
                        .map(situation -> level(onlooker, situation, field))
                        .toList()));
  }

  /** The policy it is of. */
  Policy policy() {
    return policy;
  }

  /** The state of consent it is for. */
  ConsentState consent() {
    return consent;
  }
}
