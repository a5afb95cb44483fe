// SPDX-License-Identifier: Apache-2.0
/** What anyone can do without a key: ask, take a copy of everything, and verify it offline. */
@NullMarked
package org.crossborder.registry.command.audit;

import org.jspecify.annotations.NullMarked;
