// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

/** A line and a column of a schema's file, from 1. */
public record Place(int line, int column) {}
