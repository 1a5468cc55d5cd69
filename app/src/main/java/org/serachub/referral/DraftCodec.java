package org.serachub.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;
import org.serachub.decision.content.ContentCodec;
import org.serachub.platform.CanonicalJson;
import org.serachub.referral.DraftReferral.Place;
import org.serachub.referral.DraftReferral.Someone;

/** The bytes of a draft, before they are sealed. */
final class DraftCodec {
  private static final String WHOLE = "referral";

  private DraftCodec() {}

  static byte[] encode(DraftReferral draft) {
    var subjects = new ArrayList<Object>();
    draft
        .subjects()
        .forEach(
            one -> subjects.add(Map.of("key", one.key().toString(), "kind", one.kind().word())));
    var answers = new TreeMap<String, Object>();
    draft
        .answers()
        .forEach(
            (place, content) ->
                answers.put(name(place), new String(ContentCodec.encode(content), UTF_8)));
    return CanonicalJson.write(Map.of("subjects", subjects, "answers", answers));
  }

  /**
   * The draft those bytes stand for.
   *
   * @throws IllegalArgumentException if they stand for none; quotes nothing of them
   */
  static DraftReferral decode(byte[] bytes) {
    try {
      var all = CanonicalJson.read(bytes);
      var subjects = new ArrayList<Someone>();
      for (var one : (List<?>) all.getOrDefault("subjects", List.of())) {
        subjects.add(someone((Map<?, ?>) one));
      }
      var answers = new LinkedHashMap<Place, Content>();
      ((Map<?, ?>) all.getOrDefault("answers", Map.of()))
          .forEach(
              (name, content) ->
                  answers.put(
                      place((String) name),
                      ContentCodec.decode(((String) content).getBytes(UTF_8))));
      return new DraftReferral(subjects, answers);
    } catch (RuntimeException e) {
      // The cause could quote what was typed.
      throw new IllegalArgumentException("not a stored draft");
    }
  }

  private static String name(Place place) {
    return place.about().map(UUID::toString).orElse(WHOLE) + "/" + place.field();
  }

  private static Place place(String name) {
    var parts = name.split("/", 2);
    return new Place(
        parts[0].equals(WHOLE) ? Optional.empty() : Optional.of(UUID.fromString(parts[0])),
        new FieldId(parts[1]));
  }

  private static Someone someone(Map<?, ?> one) {
    return new Someone(
        UUID.fromString(String.valueOf(one.get("key"))),
        Term.of(SubjectKind.class, String.valueOf(one.get("kind"))));
  }
}
