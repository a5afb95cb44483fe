// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

/** An XPath expression, and where its element stands. */
record Expression(String xpath, Place place) {}
