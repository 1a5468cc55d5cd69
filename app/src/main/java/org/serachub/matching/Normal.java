package org.serachub.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;

/** Brings an identifier into the one form in which it is compared. */
final class Normal {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, String> WORDS =
      Map.of("st", "street", "rd", "road", "ave", "avenue", "ln", "lane", "apt", "flat");
  private static final Map<String, Sort> SORTS =
      Map.ofEntries(
          Map.entry("identity-name", Sort.NAME),
          Map.entry("identity-legal-name", Sort.NAME),
          Map.entry("identity-aliases", Sort.NAME),
          Map.entry("children-name", Sort.NAME),
          Map.entry("household-name", Sort.NAME),
          Map.entry("perp-name", Sort.NAME),
          Map.entry("identity-dob", Sort.DATE_OF_BIRTH),
          Map.entry("children-dob", Sort.DATE_OF_BIRTH),
          Map.entry("perp-dob", Sort.DATE_OF_BIRTH),
          Map.entry("identity-nhs-number", Sort.NHS_NUMBER),
          Map.entry("identity-ni-number", Sort.NI_NUMBER),
          Map.entry("nrm-reference", Sort.NRM_REFERENCE),
          Map.entry("contact-phone", Sort.PHONE),
          Map.entry("contact-email", Sort.EMAIL),
          Map.entry("business-name", Sort.BUSINESS),
          Map.entry("business-identifiers", Sort.BUSINESS_NUMBER),
          Map.entry("address-current", Sort.PLACE),
          Map.entry("address-previous", Sort.PLACE),
          Map.entry("address-place", Sort.PLACE),
          Map.entry("perp-whereabouts", Sort.PLACE));

  private Normal() {}

  /** The sort of identifier that a field holds, if it holds one that is compared. */
  static Optional<Sort> sort(FieldId field) {
    return Optional.ofNullable(SORTS.get(field.word()));
  }

  /** The form to compare; empty if nothing is left of it. */
  static Optional<String> of(Sort sort, Content content) {
    var text =
        switch (content) {
          case Content.Text(var words) -> text(sort, words);
          case Content.Day(var date) -> date.toString();
          // The council area is written in too many ways to tell two doors apart.
          case Content.Address(var lines, var _) -> words(lines);
          case Content.Chosen _ -> "";
        };
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  private static String text(Sort sort, String words) {
    return switch (sort) {
      case NAME -> name(words);
      case PHONE -> words.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)44", "0");
      case EMAIL -> words.strip().toLowerCase(Locale.ROOT);
      case NHS_NUMBER, NI_NUMBER, NRM_REFERENCE, BUSINESS_NUMBER -> words(words).replace(" ", "");
      case DATE_OF_BIRTH, BUSINESS, PLACE -> words(words);
    };
  }

  /** "Pellow, Gareth" is Gareth Pellow. */
  private static String name(String text) {
    return Arrays.stream(words(text).split(" ")).sorted().collect(Collectors.joining(" "));
  }

  private static String words(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> WORDS.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }
}
