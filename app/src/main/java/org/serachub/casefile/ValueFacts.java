package org.serachub.casefile;

import java.util.ArrayList;
import java.util.List;
import org.serachub.audit.Fact;
import org.serachub.disclosure.Binding;

/** What the trail says of a value that was recorded: its ids and closed words. */
final class ValueFacts {
  private ValueFacts() {}

  static List<Fact> of(Binding binding) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("value", binding.id().toString()));
    facts.add(new Fact("field", binding.field().word()));
    facts.add(new Fact("subject", binding.about().toString()));
    facts.add(new Fact("release", binding.release().word()));
    binding
        .supersedes()
        .ifPresent(earlier -> facts.add(new Fact("supersedes", earlier.toString())));
    return facts;
  }
}
