package org.leadtocash.core.tape;

import org.leadtocash.core.money.RemainderRule;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * What the parts of one split have in common.
 *
 * @param first the number of the first part's step
 * @param parts how many parts there are
 * @param unit what every part is a multiple of
 * @param rule who gets what is left over
 */
record Split(int first, int parts, RoundingPolicy unit, RemainderRule rule) {}
