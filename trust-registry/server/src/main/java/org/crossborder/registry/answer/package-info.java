// SPDX-License-Identifier: Apache-2.0
/** Answers over HTTP: recognitions, replays of them, and what the log says of a subject. */
@NullMarked
package org.crossborder.registry.answer;

import org.jspecify.annotations.NullMarked;
