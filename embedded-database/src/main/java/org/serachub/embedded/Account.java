package org.serachub.embedded;

/** A name and password at the database server. */
public record Account(String name, String password) {
  @Override
  public String toString() {
    return "Account[" + name + "]";
  }
}
