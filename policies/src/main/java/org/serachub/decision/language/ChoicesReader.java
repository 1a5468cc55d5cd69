package org.serachub.decision.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.serachub.decision.Choice;

/** Reads {@code choices.yaml}. */
final class ChoicesReader {
  private ChoicesReader() {}

  static Map<String, List<Choice>> read(Section document) {
    document.expect(Set.of("lists"), Set.of());
    Map<String, List<Choice>> lists = new LinkedHashMap<>();
    document
        .section("lists")
        .ifPresent(
            all -> {
              for (Section.Word name : all.keys()) {
                lists.put(name.text(), list(all, name.text()));
              }
            });
    return lists;
  }

  private static List<Choice> list(Section all, String name) {
    List<Choice> choices = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Section section : all.sections(name)) {
      section.expect(Set.of("code", "label"), Set.of("group"));
      section
          .word("code")
          .ifPresent(
              code -> {
                if (!code.text().matches("[a-z0-9][a-z0-9-]{0,59}")) {
                  section.mistake(code.place(), "a code is lower case letters, digits and hyphens");
                } else if (!codes.add(code.text())) {
                  section.mistake(code.place(), "`" + code.text() + "` stands here twice");
                }
                choices.add(
                    new Choice(
                        code.text(),
                        section.text("label").orElse(""),
                        section.text("group").orElse("")));
              });
    }
    return choices;
  }
}
