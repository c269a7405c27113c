-- Lists of figures go by their units.
CREATE INDEX reported_figure_unit ON reported_figure (unit_id, id);
