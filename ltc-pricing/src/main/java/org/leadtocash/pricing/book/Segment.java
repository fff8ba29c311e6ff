package org.leadtocash.pricing.book;

/** All rows of one path and currency, found by their keys. */
record Segment(int path, int currency, KeyTable table) {}
