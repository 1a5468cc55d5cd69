package org.serachub.leaks;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
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
      byPrefix
          .computeIfAbsent(prefix(bytes, 0), key -> new ArrayList<>())
          .add(new Needle(canary.name(), encoding, bytes));
    }
  }

  /** What is in the bytes as they stand. */
  public Set<Finding> in(byte[] haystack, String where) {
    var folded = fold(haystack);
    var findings = new LinkedHashSet<Finding>();
    for (int at = 0; at + PREFIX <= folded.length; at++) {
      for (var needle : byPrefix.getOrDefault(prefix(folded, at), List.of())) {
        if (startsAt(folded, at, needle.bytes())) {
          findings.add(new Finding(needle.canary(), needle.encoding(), where));
        }
      }
    }
    return findings;
  }

  /** What is in the text, as it stands and with everything invisible or blank taken out. */
  public Set<Finding> in(String text, String where) {
    var findings = new LinkedHashSet<>(in(text.getBytes(StandardCharsets.UTF_8), where));
    findings.addAll(in(squeeze(text).getBytes(StandardCharsets.UTF_8), where));
    return findings;
  }

  /** The names of the canaries among the findings. */
  public static Set<String> names(Collection<Finding> findings) {
    return findings.stream().map(Finding::canary).collect(Collectors.toSet());
  }

  private static String squeeze(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}]", "");
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
