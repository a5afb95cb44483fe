// SPDX-License-Identifier: Apache-2.0
/**
 * What privileged persons and systems did: a log whose entries are chained by their hashes, its
 * export, and its verification without the gateway (docs/decisions/0074).
 */
@NullMarked
package org.crossborder.gateway.audit;

import org.jspecify.annotations.NullMarked;
