// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches that persons keep, and which of them each begins with. */
public final class SavedViews {
  /** No role has this name, so that a list of roles is never empty. */
  private static final String NOBODY = "";

  private final JdbcClient jdbc;

  SavedViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a view, unless its owner has {@code most} of them; whether it is kept. */
  public boolean add(SavedView view, int most) {
    int owned =
        jdbc.sql("select count(*) from saved_view where owner = :owner")
            .param("owner", view.owner())
            .query(Integer.class)
            .single();
    return owned < most && insert(view);
  }

  private boolean insert(SavedView view) {
    return jdbc.sql(
                """
                insert into saved_view (id, owner, shared_role, name, address, created_at)
                values (:id, :owner, :role, :name, :address, :at)
                """)
            .param("id", view.id())
            .param("owner", view.owner())
            .param("role", view.sharedRole())
            .param("name", view.name())
            .param("address", view.address())
            .param("at", Times.of(view.createdAt()))
            .update()
        > 0;
  }

  /** What a person in these roles sees, by name. */
  public List<SavedView> of(String person, Collection<String> roles) {
    return jdbc.sql(
            """
            select * from saved_view where owner = :person or shared_role in (:roles)
            order by name, created_at, id
            """)
        .param("person", person)
        .param("roles", Stream.concat(roles.stream(), Stream.of(NOBODY)).toList())
        .query(SavedViews::read)
        .list();
  }

  /** Removes a view of this owner, in the caller's transaction; false if there is none. */
  public boolean remove(UUID id, String owner) {
    jdbc.sql(
            """
            delete from start_view where saved_view in (
              select id from saved_view where id = :id and owner = :owner)
            """)
        .param("id", id)
        .param("owner", owner)
        .update();
    return jdbc.sql("delete from saved_view where id = :id and owner = :owner")
            .param("id", id)
            .param("owner", owner)
            .update()
        > 0;
  }

  /** From now on this person begins with that view, in the caller's transaction. */
  public void startWith(String person, UUID view) {
    startPlain(person);
    jdbc.sql("insert into start_view (person, saved_view) values (:person, :view)")
        .param("person", person)
        .param("view", view)
        .update();
  }

  /** From now on this person begins with no view. */
  public void startPlain(String person) {
    jdbc.sql("delete from start_view where person = :person").param("person", person).update();
  }

  /** What this person begins with; whether it may still be seen is for the caller to ask. */
  public Optional<UUID> start(String person) {
    return jdbc.sql("select saved_view from start_view where person = :person")
        .param("person", person)
        .query(UUID.class)
        .optional();
  }

  private static SavedView read(ResultSet row, int number) throws SQLException {
    return new SavedView(
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getString("shared_role"),
        row.getString("name"),
        row.getString("address"),
        Times.read(row, "created_at"));
  }
}
