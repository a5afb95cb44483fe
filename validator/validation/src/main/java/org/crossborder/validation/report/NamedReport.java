// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

/**
 * A report with the name that the caller has for its document.
 *
 * @param name a file's name, say; never trusted
 */
public record NamedReport(String name, ValidationReport report) {}
