package org.serachub;

/** The program. */
public final class Serac {
  private Serac() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
