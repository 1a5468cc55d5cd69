package org.serachub.pack.web;

import org.serachub.pack.CasePack;

/** A case pack on screen. */
public record PackPage(String conference, String path, CasePack pack) {}
