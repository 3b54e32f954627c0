const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Family names as they are heard in Louisiana. The people of a sample are invented; a likeness is chance. */
export const lastNames = words(`
  Abshire Achord Adams Alexander Allemand Ancelet Andrus Ardoin Arceneaux Armand Aucoin Authement Babin Badeaux Ballard Baptiste Barras
  Batiste Baudoin Beasley Begnaud Bellard Benoit Bergeron Bernard Bertrand Billiot Blanchard Bonin Bordelon Boudreaux Bourgeois Bourque
  Boutte Breaux Bridges Briscoe Broussard Brown Brumfield Bui Cagle Campbell Cantrelle Carter Castille Champagne Charles Chauvin Cheramie
  Clement Coleman Comeaux Cormier Courville Credeur Crochet Daigle Dang Dardar Dauterive Davis Delahoussaye Deshotels Dominguez Domingue
  Doucet Dubois Dufrene Dugas Duhon Dupre Dupuis Duplantis Edwards Ellis Esteve Etienne Falcon Falgout Faulk Ferrell Fontenot Foret
  Francois Franklin Frederick Fruge Fuselier Gaspard Gaudet Gautreaux Gauthier Gilbert Giroir Gonzales Granger Green Gremillion Gros
  Guidroz Guidry Guillory Guillot Hamilton Harris Hebert Henderson Hernandez Himel Hollier Huval Jackson Jarreau Jeansonne Johnson Jolivette
  Joseph Judice Kelly Kling Labat Labbe Lacombe Lafleur Landry Langlinais Latiolais Lavergne Leblanc Ledet Ledoux Leger Lemoine Leonard
  Lirette Lopez Louviere Luke Manuel Marcantel Martin Matherne Mayeux Melancon Menard Meaux Miller Mire Mitchell Molaison Monceaux Morvant
  Mouton Naquin Nguyen Noel Nunez Olivier Orgeron Ortego Parfait Parker Patin Pellegrin Pham Picard Pitre Plaisance Politz Poirier Prejean
  Prudhomme Quebedeaux Ramirez Rodrigue Richard Rivette Robichaux Robin Rodriguez Romero Roy Sanchez Savoie Savoy Schexnayder Segura Simon
  Simoneaux Sonnier Soileau Stelly Tauzin Terrebonne Theriot Thibeaux Thibodeaux Thomas Toups Trahan Tran Troxclair Vallery Verret Vicknair
  Viator Vincent Voisin Walker Washington Webre Williams Young Zeringue
`);

/** First names of girls. */
export const girls = words(`
  Abigail Adele Aimee Alana Aliyah Amelie Amara Anais Angelle Annette Aria Aubrey Ava Avery Bella Brielle Brianna Brooke Camille Caroline
  Celeste Charlotte Chloe Claire Clara Colette Corinne Danielle Daphne Delphine Diana Elise Eliza Ella Elodie Emilie Emma Estelle Evangeline
  Eve Faith Felicity Gabrielle Genevieve Giselle Grace Hailey Hannah Harper Imani Isabelle Ivy Jada Janelle Jasmine Jolie Josephine Julia
  Juliette Kaitlyn Katherine Kayla Keisha Lacey Laila Laurel Layla Leah Lena Lily Linh Lucia Lucille Madeleine Mai Marie Marguerite Maya
  Melanie Mia Mireille Monique Naomi Natalie Nicole Noelle Nora Olivia Paige Penelope Quynh Rachel Remy Renee Rosalie Ruby Sadie Sarah
  Savannah Serena Simone Sofia Sophie Stella Sylvie Taylor Tessa Thea Valerie Vera Violet Vivienne Willow Yvette Zoe
`);

/** First names of boys. */
export const boys = words(`
  Adrien Aiden Alexandre Alcide Andre Antoine Asher Austin Beau Benjamin Bernard Blaise Brandon Brayden Caleb Cameron Carlos Cedric Charles
  Christian Claude Clement Cole Connor Damien Daniel Darius David Declan Dominic Dorian Duc Dustin Elijah Elliot Emile Emmett Ethan Etienne
  Ezra Felix Francis Gabriel Gaston Gavin Gerard Grant Guy Hayden Henri Hudson Hunter Ian Isaac Isaiah Jace Jacques Jamal James Jasper
  Jean Jeremiah John Jonah Jordan Joseph Joshua Jude Julien Justin Kameron Kevin Khoi Landon Laurent Leo Levi Logan Louis Lucas Luke Malik
  Marcel Marcus Mason Mateo Matthew Maurice Micah Miles Minh Nathan Nicholas Noah Noel Oliver Owen Pascal Patrick Paul Philippe Pierre
  Quentin Rafael Remi Rene Roland Roman Samuel Sebastien Silas Simon Terrence Theo Theodore Thomas Tristan Tyler Victor Vincent Walter
  William Xavier Yves Zachary
`);

/** First names of parents and providers. */
export const adults = words(`
  Angela Anthony Barbara Brian Carla Carol Catherine Cheryl Christine Curtis Cynthia Darren Deborah Denise Derek Dianne Donald Donna Earl
  Eric Eugene Felicia Frank Gloria Gregory Harold Heather Irene Jacqueline Janet Jason Jeffrey Jennifer Joyce Judith Karen Keith Kenneth
  Kimberly Larry Laura Leonard Leslie Linda Lisa Margaret Maria Mark Martha Melissa Michael Michelle Nancy Pamela Patricia Paula Peggy
  Peter Phyllis Randall Raymond Rebecca Rhonda Robert Robin Roger Ronald Rosa Russell Ruth Sandra Scott Shannon Sharon Sheila Stephanie
  Stephen Steven Susan Tammy Theresa Timothy Tina Todd Tracy Veronica Vernon Vickie Walter Wanda Wayne Wendy Yolanda
`);

/** Streets of the invented places. */
export const streets = words(`
  Acorn Azalea Bayou Bluebird Camellia Cane Cedar Cypress Delta Dogwood Egret Fern Gardenia Heron Indigo Ironwood Jasmine Lagoon Live-Oak
  Magnolia Marsh Myrtle Oleander Palmetto Pecan Pelican Prairie Sassafras Spoonbill Sugarcane Tupelo Wisteria
`);
