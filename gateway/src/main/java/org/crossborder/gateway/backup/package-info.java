// SPDX-License-Identifier: Apache-2.0
/**
 * Backup of a running gateway, and its restoration into a fresh home. The database is copied first
 * and the payloads after it: payloads are written before the rows that name them and never change,
 * so all that the copied database names is in the copy.
 */
@NullMarked
package org.crossborder.gateway.backup;

import org.jspecify.annotations.NullMarked;
