/** Why a decision came out as it did: findings, verdicts and clearances, in one vocabulary for every engine. */
package org.leadtocash.core.finding;
