package org.serachub.policy;

/** The stored policy set cannot be put in force. The message is one clear line for the operator. */
public final class PolicyProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PolicyProblem(String message) {
    super(message);
  }

  PolicyProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
