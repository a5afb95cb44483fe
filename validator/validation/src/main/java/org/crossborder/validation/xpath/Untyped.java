// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

/** An atomic value of which the document says no type. */
record Untyped(String value) {}
