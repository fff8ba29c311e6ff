/**
 * What a host may ask of the credit ledger: {@link org.leadtocash.core.credit.command.Command} is the entry point.
 *
 * <p>A command is a value: it can be written down, sent again, and hashed. Its key names it for ever, so that the same
 * command under the same key has one effect and one answer. What needs rates or the hierarchy is worked out before:
 * {@link org.leadtocash.core.credit.command.Charging} says what a document charges to each account on the way up, and the
 * command carries the result, so that no limit is held while anything is looked up.
 *
 * <p>Commands are of two kinds. Some <em>ask</em>: a reservation, a raise, a party that joins a group; they are refused
 * where a limit has no room. Others <em>tell</em> what happened anyway: goods left, an invoice was written, a payment came
 * back. Those are written down whatever the limit says.
 */
package org.leadtocash.core.credit.command;
