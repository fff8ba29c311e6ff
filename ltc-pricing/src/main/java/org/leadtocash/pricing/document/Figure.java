package org.leadtocash.pricing.document;

import org.leadtocash.core.money.Ratio;

/** An exact number and its step on the tape; 0 where nothing is recorded. */
record Figure(Ratio value, int step) {}
