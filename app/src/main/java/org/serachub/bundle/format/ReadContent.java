package org.serachub.bundle.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.serachub.decision.Choice;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.content.Contents;
import org.serachub.decision.content.Parsed;

/** Reads what a value says, as its field's type has it. No message repeats any of it. */
final class ReadContent {
  private static final String KEY = "content";
  private static final List<String> ADDRESS = List.of("lines", "district");
  private static final int LINE = 300;
  private static final int LONG = 2000;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,29}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

  private final Reading reading;

  ReadContent(Reading reading) {
    this.reading = reading;
  }

  /** The content; empty if it is none for this field, about which a mistake is noted. */
  Optional<Content> read(Tree tree, Field field) {
    return found(tree, field).flatMap(content -> accepted(content, tree, field));
  }

  /** The same check as for what is typed on a page, which also brings it into its stored form. */
  private Optional<Content> accepted(Content content, Tree tree, Field field) {
    return switch (Contents.parse(field, words(content))) {
      case Parsed.Accepted(var stored) -> Optional.of(stored);
      case Parsed.Refused refused -> {
        var message = refused.message();
        reading.note(
            tree.at(),
            "`"
                + KEY
                + "`: "
                + message.substring(0, 1).toLowerCase(Locale.ROOT)
                + message.substring(1));
        yield Optional.empty();
      }
    };
  }

  private static List<String> words(Content content) {
    return switch (content) {
      case Content.Text(String text) -> List.of(text);
      case Content.Day(LocalDate date) -> List.of(date.toString());
      case Content.Chosen(List<String> codes) -> codes;
      case Content.Address(String lines, String district) -> List.of(lines, district);
    };
  }

  private Optional<Content> found(Tree tree, Field field) {
    return switch (field.type()) {
      case TEXT, NAME, IDENTIFIER -> text(tree, LINE, false);
      case LONG_TEXT -> text(tree, LONG, true);
      case PHONE -> shaped(tree, PHONE, "is not a phone number");
      case EMAIL -> shaped(tree, EMAIL, "is not an e-mail address");
      case DATE -> reading.date(tree, KEY).map(day -> new Content.Day(day.value()));
      case CHOICE -> choice(tree, field).map(code -> new Content.Chosen(List.of(code)));
      case MULTI -> choices(tree, field);
      case ADDRESS -> address(tree);
    };
  }

  private Optional<Content> text(Tree tree, int most, boolean lines) {
    return reading.text(tree, KEY, most, lines).map(text -> new Content.Text(text.value()));
  }

  private Optional<Content> shaped(Tree tree, Pattern form, String otherwise) {
    return reading
        .line(tree, KEY, LINE)
        .filter(
            text -> {
              var fits = form.matcher(text.value()).matches();
              if (!fits) {
                reading.note(text.at(), "`" + KEY + "` " + otherwise);
              }
              return fits;
            })
        .map(text -> new Content.Text(text.value()));
  }

  private Optional<String> choice(Tree tree, Field field) {
    return reading
        .line(tree, KEY, LINE)
        .filter(
            text -> {
              var codes = field.choices().stream().map(Choice::code).toList();
              if (!codes.contains(text.value())) {
                var near = Nearest.to(text.value(), codes);
                var hint = near.map(code -> "; did you mean `" + code + "`?").orElse("");
                reading.note(text.at(), "not a choice of `" + field.id() + "`" + hint);
              }
              return codes.contains(text.value());
            })
        .map(Written::value);
  }

  private Optional<Content> choices(Tree tree, Field field) {
    var items = reading.items(tree, KEY);
    var chosen = new ArrayList<String>();
    for (var item : items) {
      choice(item, field)
          .ifPresent(
              code -> {
                if (chosen.contains(code)) {
                  reading.note(item.at(), "this choice stands twice");
                }
                chosen.add(code);
              });
    }
    if (items.isEmpty() && tree instanceof Tree.Many) {
      reading.note(tree.at(), "`" + KEY + "` holds no choice");
    }
    var ordered = field.choices().stream().map(Choice::code).filter(chosen::contains).toList();
    return ordered.isEmpty() ? Optional.empty() : Optional.of(new Content.Chosen(ordered));
  }

  private Optional<Content> address(Tree tree) {
    var keys = Keys.of(tree, "an address", ADDRESS, reading);
    var lines = keys.tree("lines").flatMap(t -> reading.text(t, "lines", 500, true));
    if (!keys.has("lines") && tree instanceof Tree.Mapping) {
      reading.note(tree.at(), "an address: `lines` is missing");
    }
    var district = keys.text("district", 120).value();
    return lines.map(text -> new Content.Address(text.value(), district));
  }
}
