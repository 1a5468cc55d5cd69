package org.serachub.decision;

/** What is asked: the purpose that the route stands for, and the stage of the item or case. */
public record Asking(Purpose purpose, Stage stage) {}
