package org.serachub.decision.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Basis;
import org.serachub.decision.Decision;
import org.serachub.decision.Held;
import org.serachub.decision.Level;
import org.serachub.decision.Policy;

/**
 * The decisions of one request on all values of a case. What reader and request say is looked at
 * once, and what a value has in common with the one before it is not looked at again. For one
 * thread.
 */
public final class OnePass implements Policy.Pass {
  private final CompiledPolicy policy;
  private final RuleIndex index;
  private final long[] request;
  private final long[] live;
  private final Before before = new Before();

  OnePass(CompiledPolicy policy, long[] request) {
    this.policy = policy;
    this.index = policy.index();
    this.request = request;
    this.live = request.clone();
  }

  /** What was looked at for the value before. */
  private static final class Before {
    private @Nullable Held held;
    private @Nullable Basis basis;
    private List<long[]> marked = List.of();
  }

  /** A level, and the rules that decide it, whose ids are made out when they are asked for. */
  public static final class Answer {
    private final Level level;
    private final RuleIndex index;
    private final long[] deciding;

    private Answer(Level level, RuleIndex index, long[] deciding) {
      this.level = level;
      this.index = index;
      this.deciding = deciding;
    }

    /** How much of the value the reader gets. */
    public Level level() {
      return level;
    }

    /** With the ids of the deciding rules. */
    public Decision decision() {
      return new Decision(level, index.ids(deciding));
    }
  }

  /** Decides one value; an error of any kind gives HIDDEN and raises an alert. */
  public Answer decide(Held held, Basis on) {
    try {
      return answer(held, on);
    } catch (RuntimeException e) {
      policy.raise(e);
      return hidden();
    }
  }

  @Override
  public Level level(Held held, Basis basis) {
    return decide(held, basis).level();
  }

  private Answer hidden() {
    return new Answer(Level.HIDDEN, index, new long[0]);
  }

  Answer answer(Held held, Basis on) {
    if (!policy.isAbout(held.field(), held.about())) {
      return hidden();
    }
    if (held.custody() != (on.agreement() == AgreementState.OWN)) {
      throw new IllegalArgumentException("custody and agreement contradict each other");
    }
    if (on != before.basis || !alike(held, before.held)) {
      before.marked = marked(held, on);
      before.held = held;
      before.basis = on;
    }
    return highest(policy.position(held.field()));
  }

  /** Marked alike, but for the field. */
  private static boolean alike(Held held, @Nullable Held last) {
    return last != null
        && held.about() == last.about()
        && held.release() == last.release()
        && held.handling() == last.handling()
        && held.kind() == last.kind()
        && held.custodian() == last.custodian()
        && held.author() == last.author()
        && held.custody() == last.custody();
  }

  private List<long[]> marked(Held held, Basis on) {
    long[] narrowed = request.clone();
    policy.narrow(narrowed, held);
    return new ArrayList<>(policy.eachDecision(narrowed, on));
  }

  /** Once with each live decision; the highest counts. */
  private Answer highest(int field) {
    Level highest = Level.HIDDEN;
    long[] deciding = new long[0];
    for (long[] decided : before.marked) {
      System.arraycopy(decided, 0, live, 0, live.length);
      index.narrowField(live, field);
      Level level = index.level(live);
      if (deciding.length == 0 || level.compareTo(highest) > 0) {
        highest = level;
        deciding = index.deciding(live, level);
      } else if (level == highest) {
        index.add(deciding, live, level);
      }
    }
    return new Answer(highest, index, deciding);
  }
}
