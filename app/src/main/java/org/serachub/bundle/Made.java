package org.serachub.bundle;

import java.time.Instant;
import java.util.UUID;

/** When, and by which event, the rows of one load are made. */
record Made(UUID event, Instant at) {}
