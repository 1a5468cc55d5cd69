package org.serachub.conference.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Typed;

/**
 * The undertaking as its reader is asked to accept it.
 *
 * @param fingerprint SHA-256 of the text, in hexadecimal
 * @param accepted when this reader accepted it, if they did
 */
public record UndertakingPage(
    String conference,
    String path,
    List<String> points,
    String version,
    String fingerprint,
    Optional<String> accepted,
    Typed typed) {}
