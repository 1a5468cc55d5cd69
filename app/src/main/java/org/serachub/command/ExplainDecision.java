package org.serachub.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.serachub.decision.Field;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.engine.CompiledPolicy;
import org.serachub.decision.engine.InWords;
import org.serachub.decision.report.Explained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One decision, with its rules. */
@Command(
    name = "explain",
    description = {
      "Decide one request and name the rules that decide it, with what the reader would be told.",
      "What is not said is plain: a representative of the police, invited, who has accepted the"
          + " undertaking, in the conference; a fact that another agency released to it under a live"
          + " agreement; consent not asked, no decision."
    },
    mixinStandardHelpOptions = true)
final class ExplainDecision implements Callable<Integer> {
  @Mixin private PolicyChoice.Which which = new PolicyChoice.Which();
  @Mixin private PolicyChoice.Machines machines = new PolicyChoice.Machines();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "FIELD",
      description = "Id of a field, such as contact-phone.")
  private String id = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ATTRIBUTE=WORD",
      description = "What is to be otherwise, such as sector=housing consent=refused.")
  private Map<String, String> said = new TreeMap<>();

  @Override
  public Integer call() {
    CompiledPolicy policy = which.policy();
    Field field = PoliciesCommand.field(policy, id);
    Map<String, String> words = new TreeMap<>(said);
    Stream.of(SubjectKind.values())
        .filter(field.about()::contains)
        .findFirst()
        .ifPresent(kind -> words.putIfAbsent("about", kind.word()));
    Explained explained = Explained.of(policy, field.id(), request(words));
    return PoliciesCommand.say(spec, machines.json() ? explained.json() : explained.text(), true);
  }

  private static InWords request(Map<String, String> words) {
    try {
      return new InWords(words).consistent();
    } catch (IllegalArgumentException e) {
      throw new CommandRefused(String.valueOf(e.getMessage()));
    }
  }
}
