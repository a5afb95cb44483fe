// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects the body of an answer; one that is too long is broken off, not read to its end. */
public final class BoundedBody implements BodySubscriber<byte[]> {
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final int maximumBytes;
  private @Nullable Subscription subscription;

  /** A body of no more than this many bytes. */
  public BoundedBody(int maximumBytes) {
    this.maximumBytes = maximumBytes;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (buffer.remaining() > maximumBytes - collected.size()) {
        if (subscription != null) {
          subscription.cancel();
        }
        whole.completeExceptionally(tooLong(maximumBytes));
        return;
      }
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      collected.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable fault) {
    whole.completeExceptionally(fault);
  }

  @Override
  public void onComplete() {
    whole.complete(collected.toByteArray());
  }

  static IOException tooLong(int maximumBytes) {
    return new IOException("the answer has more than " + maximumBytes + " bytes");
  }
}
