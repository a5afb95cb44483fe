// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who supervises a service, and on what audit its level rests (rule T01).
 *
 * @param supervisor the body's name
 * @param auditDate day of the last conformity assessment
 * @param report where it is found, or null
 */
public record Supervision(String supervisor, LocalDate auditDate, @Nullable URI report) {}
