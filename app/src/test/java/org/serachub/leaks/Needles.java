package org.serachub.leaks;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every canary in every encoding, looked for in one pass over the bytes. */
public final class Needles {
  private static final int PREFIX = 4;

  private record Needle(String canary, Encoding encoding, byte[] bytes) {}

  private final Map<Integer, List<Needle>> byPrefix = new HashMap<>();

  /** Where a needle may begin, by the upper half of a mixed prefix: nearly nowhere. */
  private final BitSet beginnings = new BitSet(1 << 16);

  private int shortest = Integer.MAX_VALUE;

  /** Prepares the search for all of {@code canaries}. */
  public Needles(Collection<Canary> canaries) {
    for (var canary : canaries) {
      for (var spelling : canary.spellings()) {
        Encoding.all().forEach(encoding -> add(canary, encoding, spelling));
      }
    }
  }

  private void add(Canary canary, Encoding encoding, String spelling) {
    for (var text : new LinkedHashSet<>(List.of(spelling, squeeze(spelling)))) {
      var bytes = fold(encoding.of(text));
      shortest = Math.min(shortest, bytes.length);
      beginnings.set(mixed(prefix(bytes, 0)));
      byPrefix
          .computeIfAbsent(prefix(bytes, 0), key -> new ArrayList<>())
          .add(new Needle(canary.name(), encoding, bytes));
    }
  }

  /** What is in the bytes as they stand. */
  public Set<Finding> in(byte[] haystack, String where) {
    var findings = new LinkedHashSet<Finding>();
    var folded = fold(haystack);
    for (int at = 0; at + shortest <= folded.length; at++) {
      int prefix = prefix(folded, at);
      if (beginnings.get(mixed(prefix))) {
        at(folded, at, prefix, where, findings);
      }
    }
    return findings;
  }

  private void at(byte[] folded, int at, int prefix, String where, Set<Finding> findings) {
    for (var needle : byPrefix.getOrDefault(prefix, List.of())) {
      if (startsAt(folded, at, needle.bytes())) {
        findings.add(new Finding(needle.canary(), needle.encoding(), where));
      }
    }
  }

  /** What is in the text, as it stands and with everything invisible or blank taken out. */
  public Set<Finding> in(String text, String where) {
    var findings = new LinkedHashSet<>(in(text.getBytes(StandardCharsets.UTF_8), where));
    var squeezed = squeeze(text);
    if (!squeezed.equals(text)) {
      findings.addAll(in(squeezed.getBytes(StandardCharsets.UTF_8), where));
    }
    return findings;
  }

  /** The names of the canaries among the findings. */
  public static Set<String> names(Collection<Finding> findings) {
    return findings.stream().map(Finding::canary).collect(Collectors.toSet());
  }

  private static String squeeze(String text) {
    var squeezed = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(letter -> !blank(letter))
        .forEach(squeezed::appendCodePoint);
    return squeezed.toString();
  }

  private static boolean blank(int letter) {
    return switch (Character.getType(letter)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT,
          Character.CONTROL ->
          true;
      default -> false;
    };
  }

  private static int mixed(int prefix) {
    return prefix * 0x9E3779B9 >>> 16;
  }

  private static int prefix(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  private static boolean startsAt(byte[] haystack, int at, byte[] needle) {
    int end = at + needle.length;
    return end <= haystack.length
        && java.util.Arrays.equals(haystack, at, end, needle, 0, needle.length);
  }

  private static byte[] fold(byte[] bytes) {
    var folded = bytes.clone();
    for (int i = 0; i < folded.length; i++) {
      if (folded[i] >= 'A' && folded[i] <= 'Z') {
        folded[i] += 32;
      }
    }
    return folded;
  }
}
