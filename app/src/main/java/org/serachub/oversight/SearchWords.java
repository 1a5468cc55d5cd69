package org.serachub.oversight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.serachub.audit.Fact;

/** What the trail keeps of a search: closed words and random ids in the leaf, the rest apart. */
final class SearchWords {
  private SearchWords() {}

  static List<Fact> facts(String page, AccessFilter filter) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("page", page));
    filter.person().ifPresent(id -> facts.add(new Fact("looked-for-person", id.toString())));
    filter.agency().ifPresent(code -> facts.add(new Fact("looked-for-agency", code)));
    filter.field().ifPresent(field -> facts.add(new Fact("looked-for-field", field.word())));
    filter.purpose().ifPresent(why -> facts.add(new Fact("looked-for-purpose", why.word())));
    filter.kind().ifPresent(kind -> facts.add(new Fact("looked-for-kind", kind)));
    filter.outcome().ifPresent(how -> facts.add(new Fact("looked-for-outcome", how.word())));
    filter.from().ifPresent(day -> facts.add(new Fact("looked-from", day.toString())));
    filter.to().ifPresent(day -> facts.add(new Fact("looked-to", day.toString())));
    return facts;
  }

  static Map<String, String> typed(AccessFilter filter) {
    var terms = new HashMap<String, String>();
    filter.reference().ifPresent(reference -> terms.put("reference", reference));
    filter.receipt().ifPresent(number -> terms.put("receipt", number));
    return terms;
  }
}
