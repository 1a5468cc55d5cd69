package org.serachub.conference.web;

/** Asks before an item is taken to another stage. */
public record StepPage(
    String conference, String reference, String title, String effect, long version) {}
