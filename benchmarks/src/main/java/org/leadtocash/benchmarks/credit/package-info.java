/**
 * Taking and giving back room under a limit, by two threads at once on one account or on many, each below a parent and a
 * group; and a check of one order against three accounts and 200 open items.
 */
package org.leadtocash.benchmarks.credit;
