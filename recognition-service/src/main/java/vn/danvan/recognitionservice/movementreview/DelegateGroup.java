package vn.danvan.recognitionservice.movementreview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Delegates of one group, as a number and never by name.
 *
 * @param name of the group
 */
@Embeddable
record DelegateGroup(@Column(name = "name") String name, @Column(name = "delegates") int count) {}
