package org.serachub.conference.web;

import java.util.List;

/**
 * Asks before an item is taken to another stage.
 *
 * @param agencies what each invited agency will see and will not, before packs are sealed
 * @param noted what to think of first
 */
public record StepPage(
    String conference,
    String reference,
    String title,
    String effect,
    List<Outlook> agencies,
    List<String> noted,
    long version) {}
