// SPDX-License-Identifier: Apache-2.0
/** What makes a gateway under test send: its REST API, a message to it, or a person. */
@NullMarked
package org.crossborder.conformance.trigger;

import org.jspecify.annotations.NullMarked;
