package org.serachub.decision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.serachub.decision.ConsentState;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.engine.CompiledPolicy;
import org.serachub.decision.engine.InWords;
import org.serachub.decision.engine.Policies;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.language.StoryFiles;

class ReportTest {
  private static final PolicyDocuments SHIPPED = PolicyDocuments.shipped();
  private static final CompiledPolicy POLICY = Policies.shipped();

  private static PolicyDocuments changed(String name, String from, String to) {
    String text = new String(SHIPPED.file(name), StandardCharsets.UTF_8);
    assertTrue(text.contains(from), from);
    return SHIPPED.with(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aCheckCountsWhatThereIs() {
    PolicyReport report = PolicyReport.check(SHIPPED, StoryFiles.shipped());

    assertTrue(report.sound(), report::text);
    assertEquals(1, report.lines().size());
    String json = report.json();
    assertTrue(json.startsWith("{\"caps\":"), json);
    assertTrue(json.contains("\"sound\":true"), json);
    assertTrue(json.contains("\"found\":[]"), json);
    assertTrue(json.contains("\"fields\":" + POLICY.catalogue().fields().size() + ","), json);
    assertTrue(json.contains("\"stories\":" + StoryFiles.shipped().size() + ","), json);
    for (String counted : List.of("categories", "rules", "grants", "invariants")) {
      assertTrue(json.contains("\"" + counted + "\":"), counted);
    }
  }

  @Test
  void aStoryThatIsToldOtherwiseIsAFault() {
    PolicyDocuments withholding =
        changed(
            "rules.yaml",
            "on: health-sexual\n    when: {custody: other}",
            "on: [health-sexual, health-mental]\n    when: {custody: other}");
    PolicyReport report = PolicyReport.check(withholding, StoryFiles.shipped());

    assertFalse(report.sound());
    assertTrue(
        report
            .text()
            .contains(
                "story `consent-withdrawn`: `health-mental` is expected to be shown and is hidden, by `cap-sexual-health`"),
        report::text);
    assertTrue(report.json().contains("\"kind\":\"story\""), report::json);
  }

  @Test
  void mistakesAndBrokenInvariantsAreToldForMachinesToo() {
    PolicyReport mistaken =
        PolicyReport.check(changed("rules.yaml", "cap: hidden", "cap: hiden"), Map.of());
    assertFalse(mistaken.sound());
    assertTrue(mistaken.json().contains("\"kind\":\"mistake\",\"line\":"), mistaken::json);

    PolicyDocuments opened =
        changed("rules.yaml", "when: {sector: police}", "when: {sector: police, role: chair}");
    PolicyReport broken = PolicyReport.prove(opened);
    assertFalse(broken.sound());
    assertTrue(broken.json().contains("\"kind\":\"invariant\""), broken::json);
    assertTrue(broken.text().contains("of the police"), broken::text);
    assertTrue(broken.text().contains("1 of " + POLICY.set().invariants().size()), broken::text);
    assertTrue(PolicyReport.prove(SHIPPED).text().contains("hold over the whole space"));
  }

  @Test
  void aDifferenceIsToldInWordsAndForMachines() {
    PolicyDocuments wider =
        changed(
            "rules.yaml",
            "sector: [police, adult-social-care, set:supporters]}",
            "sector: [police, adult-social-care, housing, set:supporters]}");
    DiffReport report = DiffReport.between(POLICY.set(), ReadPolicy.read(wider));

    assertTrue(report.widens());
    assertTrue(report.text().contains("★ wider, hidden to shown: `identity-description`"));
    assertTrue(
        report.text().contains("for example `identity-description`: a representative of housing"));
    assertTrue(report.json().contains("\"from\":\"hidden\""), report::json);
    assertTrue(report.json().contains("\"sector\":[\"housing\"]"), report::json);
    DiffReport none = DiffReport.between(POLICY.set(), POLICY.set());
    assertTrue(none.text().contains("no level differs"));
    assertTrue(none.json().contains("\"changes\":[]"));
  }

  @Test
  void aDecisionIsExplainedWithItsRules() {
    Explained explained =
        Explained.of(
            POLICY, new FieldId("contact-phone"), new InWords(Map.of("sector", "housing")));

    assertEquals(Level.WITHHELD, explained.decision().level());
    assertTrue(explained.text().contains("`contact-phone` is withheld."), explained::text);
    assertTrue(explained.text().contains("cap-contact-basis (never above: withheld)"));
    assertTrue(explained.text().contains("of housing"));
    assertTrue(explained.json().contains("\"level\":\"withheld\""), explained::json);
    assertEquals(
        "`sectr` is not an attribute; did you mean `sector`?",
        assertThrows(IllegalArgumentException.class, () -> new InWords(Map.of("sectr", "x")))
            .getMessage());
    assertEquals(
        "`huosing` is not a word for `sector`; did you mean `housing`?",
        assertThrows(IllegalArgumentException.class, () -> new InWords(Map.of("sector", "huosing")))
            .getMessage());
  }

  private static String line(String ref, String field, String level, Map<String, String> words) {
    Map<String, String> members = new TreeMap<>(new InWords(words).words());
    members.putAll(Map.of("ref", ref, "field", field, "level", level));
    return members.entrySet().stream()
        .map(member -> "\"%s\": \"%s\"".formatted(member.getKey(), member.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  @Test
  void recordedDecisionsAreTakenAgain() {
    List<String> lines =
        List.of(
            line("41", "risk-level", "shown", Map.of()),
            "",
            line("42", "contact-phone", "shown", Map.of("consent", "withdrawn")),
            line("43", "risk-level", "hidden", Map.of()));
    Replay replay = Replay.of(POLICY, "day.jsonl", lines);

    assertEquals(3, replay.requests());
    assertEquals(2, replay.differing().size());
    assertTrue(replay.text().startsWith("★ line 4, 43: `risk-level` was hidden, would be shown"));
    assertTrue(replay.text().contains("3 requests decided again, 1 wider, 1 narrower"));
    assertTrue(replay.json().contains("\"was\":\"hidden\""), replay::json);
  }

  @Test
  void everyLineThatCannotBeReadIsNamed() {
    List<String> lines = new ArrayList<>();
    lines.add(line("1", "risk-level", "shown", Map.of()));
    lines.add(lines.getFirst().replace("\"shown\"", "\"shwn\""));
    lines.add(lines.getFirst().replace("\"police\"", "\"polcie\""));
    lines.add(lines.getFirst().replaceFirst("\"consent\": \"not-asked\", ", ""));
    lines.add("{\"ref\": 1}");
    lines.add("[]");
    lines.add("{\"ref\":\"" + "x".repeat(5_000) + "\"}");

    List<String> mistakes =
        assertThrows(PolicyMistakes.class, () -> Replay.of(POLICY, "day.jsonl", lines))
            .mistakes()
            .stream()
            .map(Object::toString)
            .toList();

    assertEquals(6, mistakes.size(), mistakes::toString);
    assertTrue(mistakes.get(1).contains("did you mean `police`?"), mistakes::toString);
    assertEquals("day.jsonl:4:1: `consent` is missing", mistakes.get(2));
    assertTrue(mistakes.get(3).contains("not a JSON object of strings"), mistakes::toString);
  }

  @Test
  void theMatrixComesAsAPageAndForMachines() {
    Matrix matrix = new Matrix(POLICY, ConsentState.GIVEN);
    String html = new MatrixPage(matrix).html();

    assertTrue(html.contains("<th scope=\"row\">"), "rows have headings");
    for (var field : POLICY.catalogue().fields()) {
      assertTrue(html.contains("<small>" + field.id() + "</small>"), field.id()::word);
    }
    assertTrue(html.contains("title=\"conference: shown\">S</abbr>"));
    assertFalse(html.contains("null"));
    assertTrue(matrix.json().contains("\"consent\":\"given\""));
    assertEquals(
        matrix.csv().lines().count() - 1,
        (long) POLICY.catalogue().fields().size() * Onlooker.all().size());
  }
}
